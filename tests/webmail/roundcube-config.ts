/** The two configurations, as text. Everything they name lies under one folder of ours. */

export interface RoundcubePaths {
  base: string;
  database: string;
  log: string;
  temp: string;
}

export function roundcubeConfig(
  paths: RoundcubePaths,
  ports: { imap: number; smtp: number },
): string {
  const settings: Record<string, string | number | boolean | string[]> = {
    db_dsnw: `sqlite:///${paths.database}?mode=0640`,
    imap_host: `127.0.0.1:${ports.imap}`,
    smtp_host: `127.0.0.1:${ports.smtp}`,
    smtp_user: '',
    smtp_pass: '',
    des_key: 'local-test-only-24-chars',
    product_name: 'Webmail',
    skin: 'elastic',
    plugins: [],
    log_dir: `${paths.log}/`,
    temp_dir: `${paths.temp}/`,
    enable_installer: false,
    language: 'en_US',
    session_lifetime: 600,
  };
  const lines = Object.entries(settings).map(
    ([key, value]) => `$config['${key}'] = ${php(value)};`,
  );
  return `<?php\n$config = [];\n${lines.join('\n')}\n`;
}

function php(value: string | number | boolean | string[]): string {
  if (Array.isArray(value)) return `[${value.map(php).join(', ')}]`;
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  return String(value);
}

export interface DovecotOptions {
  dir: string;
  instance: string;
  logFile: string;
  passwdFile: string;
  port: number;
  osUser: string;
  uid: number;
  folders: readonly string[];
}

const SPECIAL_USE: Record<string, string> = {
  Drafts: '\\Drafts',
  Sent: '\\Sent',
  Junk: '\\Junk',
  Trash: '\\Trash',
};

export function dovecotConfig(options: DovecotOptions): string {
  const names = [...new Set([...Object.keys(SPECIAL_USE), ...options.folders])];
  const mailboxes = names
    .filter((name) => name !== 'INBOX')
    .map((name) => {
      const use = SPECIAL_USE[name];
      return `  mailbox "${name}" {\n    auto = subscribe\n${use ? `    special_use = ${use}\n` : ''}  }`;
    });
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${options.dir}/run
state_dir = ${options.dir}/run
instance_name = ${options.instance}
log_path = ${options.logFile}
ssl = no
disable_plaintext_auth = no
auth_username_format = %Lu
first_valid_uid = ${options.uid}
last_valid_uid = ${options.uid}
mail_location = maildir:%h/Maildir
mail_max_userip_connections = 50
default_internal_user = ${options.osUser}
default_login_user = ${options.osUser}
namespace inbox {
  inbox = yes
  separator = /
${mailboxes.join('\n')}
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${options.passwdFile}
}
userdb {
  driver = passwd-file
  args = ${options.passwdFile}
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${options.port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

const RELAY_LOCAL =
  /^(?:ticket|tickets|case|reply|replies|re|request|req|issue|incident|comment|conversation|inbound|thread|discussion|msg|message|m|support|help)[+._=-](?=.{0,80}\d).{1,200}$|^[a-f\d]{20,64}$|^(?:reply|bounce|notifications?)\+.{1,200}$/;
const RELAY_HOST =
  /(?:^|\.)(?:reply\.github\.com|noreply\.github\.com|privaterelay\.appleid\.com|mozmail\.com|relay\.firefox\.com|zendesk\.com|intercom-mail\.com|helpscout\.net|freshdesk\.com|front-mail\.com|frontapp\.com|reply\.facebook\.com|reply\.linkedin\.com|marketplace\.amazon\.[a-z.]{2,6}|members\.ebay\.com|reply\.craigslist\.org|guest\.booking\.com|docs\.google\.com|reply\.[a-z\d-]{2,40}\.[a-z]{2,12})$/;

/** Is this an address made for one conversation, and so nobody's own? */
export function isRelayAddress(key: string): boolean {
  const at = key.lastIndexOf('@');
  return RELAY_LOCAL.test(key.slice(0, at)) || RELAY_HOST.test(key.slice(at + 1));
}

/** `Nora via Docs`: the name is a person's, the address is the program's. */
export function isViaName(shown: string | null): boolean {
  return shown !== null && /.{2} via .{2}/i.test(shown.slice(0, 200));
}

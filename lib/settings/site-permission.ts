/** The permission for one site. Browsers know no ports here: the host stands for all of them. */
export const permissionFor = (origin: string) => {
  const { protocol, hostname } = new URL(origin);
  return { origins: [`${protocol}//${hostname}/*`] };
};

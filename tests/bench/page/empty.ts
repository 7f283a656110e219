/** The limit of opening the sidebar: a page that gets one contact and shows its name. */
const opening = indexedDB.open('alongside');
opening.onsuccess = () => {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const getting = opening.result.transaction('contacts').objectStore('contacts').get(id);
  getting.onsuccess = () => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = getting.result.fields.name.value;
  };
};

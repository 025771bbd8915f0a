// What a reader keeps in their own browser; nothing of it is sent anywhere.

export function read(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`hub.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

// False where the browser keeps nothing.
export function write(name, value) {
  try {
    localStorage.setItem(`hub.${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

// Where a path of this hub is in the reader's language, with the languages they read: the link home says both.
export function place(path) {
  const home = new URL(document.querySelector(".wordmark").href);
  return home.pathname.replace(/\/$/, "") + path + home.search;
}

// An address of this hub, the same in every language of the interface.
export const key = address => new URL(address, location.href).pathname.replace(/^.*?(?=\/(stories|articles)\/)/, "").replace(/^(\/articles\/\d+).*/, "$1");

// Before anything is painted, so that nothing moves: the size of text that this browser's reader chose.
try {
  const size = JSON.parse(localStorage.getItem("hub.size"));
  if (size >= 75 && size <= 200) document.documentElement.style.fontSize = `${size}%`;
} catch { /* Some browsers keep nothing. */ }

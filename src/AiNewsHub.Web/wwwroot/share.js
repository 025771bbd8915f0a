// Sharing an address: by the browser's own sheet where it has one, else copied.
for (const button of document.querySelectorAll("[data-share]")) {
  button.addEventListener("click", async () => {
    const url = new URL(button.dataset.share, location.href).href;
    const told = button.parentElement.querySelector("[role=status]");
    try {
      if (navigator.share) return await navigator.share({ title: button.dataset.title, url });
      await navigator.clipboard.writeText(url);
      told.textContent = `✓ ${button.dataset.copied}`;
    } catch (fault) {
      if (fault.name !== "AbortError") told.textContent = button.dataset.failed;
    }
  });
}

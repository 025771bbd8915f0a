// Passkeys: the page carries what is asked, the browser answers, and the answer goes back as any form does.
const can = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.prototype.toJSON;
const optionsOf = form => JSON.parse(form.dataset.options);

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

async function run(form, ask) {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  try {
    send(form, await ask());
  } catch (problem) {
    if (problem.name !== "AbortError") failed.hidden = false;
  }
}

const making = document.querySelector("form[data-passkey=create]");
if (making && !can) making.hidden = true;
making?.addEventListener("submit", event => {
  event.preventDefault();
  run(making, () => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(optionsOf(making)) }));
});

const entering = document.querySelector("form[data-passkey=get]");
if (entering && can) {
  const ask = more => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(optionsOf(entering)), ...more });
  entering.hidden = false;
  // The browser offers them where the name is typed, until somebody asks by the button.
  const waiting = new AbortController();
  entering.addEventListener("submit", event => {
    event.preventDefault();
    waiting.abort();
    run(entering, ask);
  });
  const wasRefused = document.querySelector(".problem[role=alert]:not([data-failed])");
  if (!wasRefused && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    ask({ mediation: "conditional", signal: waiting.signal }).then(credential => send(entering, credential), () => {});
  }
}

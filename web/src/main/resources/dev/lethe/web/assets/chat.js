// The page to talk on. What is said stays in this browser, and is only ever shown as text.
const script = document.querySelector("script[data-you]");
const say = script.dataset;
const talk = document.getElementById("talk");
const log = document.getElementById("log");
const notice = document.getElementById("notice");
const form = document.getElementById("ask");
const words = document.getElementById("words");
const send = document.getElementById("send");
const stop = document.getElementById("stop");
const again = document.getElementById("again");
const fresh = document.getElementById("fresh");
const KEY = "lethe.conversation";

let turns = read();
let speaking = null;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((t) => typeof t.content === "string") : [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    if (turns.length > 0) {
      localStorage.setItem(KEY, JSON.stringify(turns));
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // A browser that keeps nothing forgets it when the page closes.
  }
}

function show(role, content) {
  const item = document.createElement("li");
  item.className = role;
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = role === "user" ? say.you : say.it;
  const text = document.createElement("p");
  text.textContent = content;
  item.append(who, text);
  if (role === "assistant") {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "quiet small";
    copy.textContent = say.copy;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      notice.textContent = say.copied;
    });
    item.append(copy);
  }
  talk.append(item);
  log.hidden = false;
  item.scrollIntoView({ block: "nearest" });
  return text;
}

function buttons() {
  log.hidden = turns.length === 0;
  const busy = speaking !== null;
  send.disabled = busy;
  stop.hidden = !busy;
  again.hidden = busy || turns.length === 0;
  fresh.hidden = busy || turns.length === 0;
}

function draw() {
  talk.replaceChildren();
  turns.forEach((turn) => show(turn.role, turn.content));
  buttons();
}

async function* pieces(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    text += value;
    let end;
    while ((end = text.indexOf("\n\n")) >= 0) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith("data: ") && event !== "data: [DONE]") {
        yield JSON.parse(event.slice(6));
      }
    }
  }
}

async function ask(signal) {
  const response = await fetch("/v1/chat/completions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ model: "lethe", messages: turns, stream: true, temperature: 0.7, top_p: 0.95, max_tokens: 256 }),
    signal,
  });
  if (response.ok) {
    return response;
  }
  const error = (await response.json()).error;
  if (error.code === "context_length_exceeded" && turns.length > 1) {
    turns.splice(0, turns.length > 2 ? 2 : 1);
    draw();
    notice.textContent = say.dropped;
    return ask(signal);
  }
  throw new Error(error.code);
}

async function answer() {
  speaking = new AbortController();
  buttons();
  let text = null;
  let content = "";
  try {
    const response = await ask(speaking.signal);
    text = show("assistant", "");
    log.setAttribute("aria-busy", "true");
    for await (const piece of pieces(response)) {
      if (piece.error) {
        throw new Error(piece.error.code);
      }
      content += piece.choices[0]?.delta?.content ?? "";
      text.textContent = content;
      text.scrollIntoView({ block: "nearest" });
    }
  } catch (problem) {
    notice.textContent = explained(problem);
  }
  log.setAttribute("aria-busy", "false");
  if (content !== "") {
    turns.push({ role: "assistant", content });
  } else if (text !== null) {
    text.parentElement.remove();
  }
  speaking = null;
  keep();
  buttons();
  words.focus();
}

function explained(problem) {
  switch (problem.name === "AbortError" ? "stopped" : problem.message) {
    case "stopped":
      return say.stopped;
    case "rate_limit_exceeded":
      return say.busy;
    case "context_length_exceeded":
      return say.long;
    case "model_silenced":
      return say.silent;
    default:
      return say.failed;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const content = words.value.trim();
  if (content === "" || speaking !== null) {
    return;
  }
  words.value = "";
  notice.textContent = "";
  turns.push({ role: "user", content });
  keep();
  show("user", content);
  answer();
});

words.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && speaking !== null) {
    speaking.abort();
  }
});

stop.addEventListener("click", () => speaking?.abort());

again.addEventListener("click", () => {
  if (turns.at(-1)?.role === "assistant") {
    turns.pop();
  }
  notice.textContent = "";
  draw();
  answer();
});

fresh.addEventListener("click", () => {
  turns = [];
  notice.textContent = "";
  keep();
  draw();
  words.focus();
});

draw();

/// The assistant: the API that OpenAI's clients speak, and the page to talk on.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.assistant;

/// The form that anyone finds, and the page where a person sees what became of it.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.rights;

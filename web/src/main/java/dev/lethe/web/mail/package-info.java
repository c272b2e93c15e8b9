/// Letters by e-mail.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.mail;

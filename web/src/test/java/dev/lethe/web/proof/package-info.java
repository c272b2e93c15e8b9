@org.jspecify.annotations.NullMarked
package dev.lethe.web.proof;

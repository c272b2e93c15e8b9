package dev.lethe.core.unlearn;

import dev.lethe.core.rights.Session;

/// A session with its token, which nobody else knows: only its digest is kept.
public record Entered(String token, Session session) {}

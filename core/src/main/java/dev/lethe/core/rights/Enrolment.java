package dev.lethe.core.rights;

import module java.base;

/// What the registry learns of an account when its feed comes in.
///
/// @param account the account's keyed name
/// @param handle the keyed name of the handle it goes by now, or empty if it has none
/// @param address the keyed name of an address its platform has verified, or empty if it has none
public record Enrolment(
    Pseudonym account, Optional<Pseudonym> handle, Optional<Pseudonym> address) {}

/// People and what they are owed: accounts, subjects, objections, keys, the policy.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.rights;

/// A model that many talk with at once: requests share each step of the network, and another
/// composition may take over between two tokens.
@NullMarked
package dev.lethe.model.serve;

import org.jspecify.annotations.NullMarked;

/// Floating-point kernels that give the same bits on every machine, with any vector width and any
/// number of threads.
@org.jspecify.annotations.NullMarked
package dev.lethe.model.tensor;

/// Learning one slice: low-rank adapters beside the frozen weights of a base.
@org.jspecify.annotations.NullMarked
package dev.lethe.model.lora;

/// What the exports of Facebook and Instagram ("download your information") have in common.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.meta;

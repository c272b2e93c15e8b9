/// What people bring, opened safely: folders, zip and tar.gz archives, and the lines of files.
/// Nothing is ever written to disk, and nothing grows beyond a named limit.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.files;

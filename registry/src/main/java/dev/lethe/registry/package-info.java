/// The registry of people on PostgreSQL: a data base that loses nothing it has acknowledged, either
/// one that this home runs itself (`LocalPostgres`) or one that the operator has
/// (`PostgresRegistry` takes its address).
@org.jspecify.annotations.NullMarked
package dev.lethe.registry;

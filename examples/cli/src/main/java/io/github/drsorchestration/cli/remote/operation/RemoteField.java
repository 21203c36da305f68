package io.github.drsorchestration.cli.remote.operation;

/**
 * A field of an operation's input.
 *
 * @param name what it is called
 * @param type what it takes
 * @param required whether it must be there
 * @param description what it means; empty where the name says it
 */
public record RemoteField(String name, FieldType type, boolean required, String description) {}

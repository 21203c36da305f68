package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.group.ProtectionGroup;

/**
 * Keeps protection groups. Besides its name, each server that a group names is unique: {@code
 * create} and {@code replace} throw {@link ServerInOtherGroupException} where another group names
 * it already, and change nothing.
 */
public interface ProtectionGroupStore extends DocumentStore<ProtectionGroup> {}

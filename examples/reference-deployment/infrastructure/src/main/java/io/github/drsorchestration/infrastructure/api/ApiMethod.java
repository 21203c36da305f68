package io.github.drsorchestration.infrastructure.api;

/**
 * A method of a path.
 *
 * @param verb such as {@code GET}
 * @param function what answers it
 * @param open whether it is for everybody, signed in or not
 */
record ApiMethod(String verb, ApiFunction function, boolean open) {}

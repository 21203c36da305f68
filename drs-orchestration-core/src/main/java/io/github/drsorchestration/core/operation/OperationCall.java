package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;

/**
 * What an entry point hands over: who wants which operation, with which input.
 *
 * @param operation the operation's name
 * @param input its input, not looked at yet; a missing one means one without fields
 * @param principal who asks, as whoever authenticated it says
 * @param entryPoint how the request came in
 */
public record OperationCall(
    String operation, JsonNode input, Principal principal, EntryPoint entryPoint) {}

package io.github.drsorchestration.core.service.window;

import java.time.Instant;

/**
 * A maintenance window that is on.
 *
 * @param windowId its id
 * @param name its name
 * @param until when it is over
 */
public record ActiveWindow(String windowId, String name, Instant until) {}

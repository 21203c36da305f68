package io.github.drsorchestration.cli.output;

import io.github.drsorchestration.api.report.ExecutionReport;

/**
 * Both halves of a disaster.
 *
 * @param recovery how production left its origin
 * @param failback how it came home
 */
public record RoundTrip(ExecutionReport recovery, ExecutionReport failback) {}

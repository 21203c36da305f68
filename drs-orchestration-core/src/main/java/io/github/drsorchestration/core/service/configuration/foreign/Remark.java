package io.github.drsorchestration.core.service.configuration.foreign;

/**
 * Something about a file that its translation does not show.
 *
 * @param kind what it tells
 * @param path where in the file it is, such as {@code Plans[0].RTO}
 * @param text what it is about, and what to do
 */
public record Remark(RemarkKind kind, String path, String text) {}

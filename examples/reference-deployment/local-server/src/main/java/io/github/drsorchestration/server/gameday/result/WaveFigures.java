package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.execution.WaveStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * When a wave did what, counted from the declaration.
 *
 * @param name its name
 * @param status what has become of it
 * @param started when its turn came
 * @param launching when its servers could be launched
 * @param ended when it ended
 */
public record WaveFigures(
    String name,
    WaveStatus status,
    Optional<Duration> started,
    Optional<Duration> launching,
    Optional<Duration> ended) {}

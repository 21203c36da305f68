package io.github.drsorchestration.server.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.testkit.control.KnownFault;
import java.time.Instant;
import java.util.List;

/**
 * What a simulated world looks like.
 *
 * @param now its time
 * @param timesReal how many times faster than real time it passes; zero if on command only
 * @param faults what goes wrong there
 * @param places the accounts and Regions with their servers, instances and jobs, in the terms of
 *     the DRS API
 */
public record WorldState(Instant now, double timesReal, List<KnownFault> faults, JsonNode places) {}

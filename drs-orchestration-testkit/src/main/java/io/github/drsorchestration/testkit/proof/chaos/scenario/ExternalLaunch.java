package io.github.drsorchestration.testkit.proof.chaos.scenario;

import java.time.Duration;

/**
 * A launch of a server past the orchestrator, for example in the AWS console.
 *
 * @param after how long after the start of the world
 * @param serverId the server
 * @param drill whether it is a drill
 */
public record ExternalLaunch(Duration after, String serverId, boolean drill) {}

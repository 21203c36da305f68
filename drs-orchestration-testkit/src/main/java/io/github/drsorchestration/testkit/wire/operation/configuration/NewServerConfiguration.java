package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;

/** Configures new servers from the templates that exist. */
public final class NewServerConfiguration {

  private NewServerConfiguration() {}

  /** Adds a server, which is replicated from now on. */
  public static void add(SimulatedWorld world, SimulatedServer server) {
    world.add(server);
    configure(Request.within(world, server.where()), server.serverId());
    world.served().applyLaunchSettings(server.where(), server.serverId(), server.launchSettings());
  }

  /** Configures a server in another place from the templates there. */
  public static void configure(Request request, AccountRegion where, String serverId) {
    configure(request.at(where), serverId);
  }

  private static void configure(Request request, String serverId) {
    ReplicationTemplateOperations.in(request).all().stream()
        .findFirst()
        .ifPresent(
            template -> ReplicationConfigurationOperations.begin(request, serverId, template));
    LaunchTemplateOperations.in(request).all().stream()
        .findFirst()
        .ifPresent(template -> launch(request, serverId, template));
  }

  private static void launch(Request request, String serverId, ObjectNode template) {
    request
        .drs()
        .applyLaunchSettings(
            request.where(),
            serverId,
            LaunchConfigurationOperations.settings(request.with(template)));
    LaunchActionOperations.copy(
        request, template.path("launchConfigurationTemplateID").asText(), serverId);
  }
}

package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.util.Collection;

/** Starts the jobs of launches and terminations, and announces the results of launches. */
public final class JobStarter {

  private final WorldRules rules;
  private final LaunchEvents events;

  public JobStarter(WorldRules rules, LaunchEvents events) {
    this.rules = rules;
    this.events = events;
  }

  public RecoveryJob launch(Places places, LaunchCommand command) {
    Place place = places.addressed(ServiceCall.START_RECOVERY, command.where());
    Job job = new JobFactory(rules, place, places.now()).launch(command);
    events.announce(job);
    return job.viewAt(places.now());
  }

  public RecoveryJob terminate(Places places, AccountRegion where, Collection<String> instanceIds) {
    Place place = places.addressed(ServiceCall.TERMINATE_RECOVERY_INSTANCES, where);
    return new JobFactory(rules, place, places.now()).terminate(instanceIds).viewAt(places.now());
  }
}

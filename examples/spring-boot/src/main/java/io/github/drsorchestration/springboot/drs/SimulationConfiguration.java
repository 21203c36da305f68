package io.github.drsorchestration.springboot.drs;

import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.springboot.settings.RecoverySettings;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A simulated DRS behind the protocol of AWS, and a sample to drill there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("recovery.simulation.enabled")
class SimulationConfiguration {

  @Bean
  SimulatedDrs simulatedDrs(RecoverySettings settings) {
    return SimulatedDrs.open(settings.simulation());
  }

  @Bean
  Time time(SimulatedDrs drs) {
    return drs.time();
  }

  @Bean
  AwsPorts aws(SimulatedDrs drs, RecoverySettings settings, JdbcStores stores, Time time) {
    String account = Sample.IRELAND.accountId();
    return AwsPorts.builder()
        .homeRegion(settings.homeRegion())
        .homeAccount(account)
        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
        .endpoint(drs.endpoint())
        .accounts(stores.targetAccounts()::find)
        .time(time)
        .build();
  }

  /** Simulated instances have no address to probe. */
  @Bean
  HealthProbe healthProbe() {
    return (check, instance) -> instance.state() == InstanceState.RUNNING;
  }

  /** Nothing real is called on their behalf. */
  @Bean
  HookRunner hookRunner(Time time) {
    return new ScriptedHooks(time);
  }

  @Bean
  ApplicationRunner sample(DrsOrchestrator orchestrator) {
    return arguments -> Sample.createIn(orchestrator);
  }
}

package io.github.drsorchestration.springboot.engine;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.StructuredAuditLog;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.springboot.event.ExecutionSaved;
import io.github.drsorchestration.springboot.monitoring.OperationTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** From a data source and the ports of AWS to the operations. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** In the database of the application, whose tables it makes itself. */
  @Bean
  JdbcStores stores(DataSource database, DataSourceProperties properties, Time time) {
    return JdbcStores.open(
        database, JdbcSettings.builder().url(properties.determineUrl()).time(time).build());
  }

  /** Those of AWS, except for the state and for what is a bean. */
  @Bean
  Ports ports(
      AwsPorts aws,
      JdbcStores stores,
      ApplicationEventPublisher publisher,
      ObjectProvider<HealthProbe> healthProbe,
      ObjectProvider<HookRunner> hookRunner) {
    Ports.Builder ports = stores.addTo(aws.ports().toBuilder());
    healthProbe.ifAvailable(ports::healthProbe);
    hookRunner.ifAvailable(ports::hookRunner);
    return ports
        .executionListener(
            (execution, events) -> publisher.publishEvent(new ExecutionSaved(execution, events)))
        .build();
  }

  /** Steps that have begun end before the database is closed, on which they depend. */
  @Bean(defaultCandidate = false)
  @DependsOn("stores")
  ThreadPoolTaskExecutor recoveryWorkers() {
    ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
    workers.setCorePoolSize(8);
    workers.setWaitForTasksToCompleteOnShutdown(true);
    workers.setAwaitTerminationSeconds(20);
    return workers;
  }

  @Bean
  DrsOrchestrator orchestrator(Ports ports, @Qualifier("recoveryWorkers") Executor workers) {
    return DrsOrchestrator.builder().ports(ports).workers(workers).build();
  }

  @Bean
  AuditLog auditLog(JdbcStores stores, MeterRegistry meters) {
    return new StructuredAuditLog().and(stores.auditLog()).and(new OperationTimer(meters));
  }

  @Bean
  Operations operations(DrsOrchestrator orchestrator, Ports ports, AuditLog audit) {
    return new Operations(StandardOperations.of(orchestrator, ports), ports, audit);
  }
}

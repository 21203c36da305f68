package io.github.drsorchestration.springboot.engine;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.core.DrsOrchestrator;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with what a process before left, and leaves it to the next one. */
@Component
class OrchestratorLifecycle implements SmartLifecycle {

  private final DrsOrchestrator orchestrator;
  private final AuditLog audit;
  private final Executor workers;
  private volatile boolean running;

  OrchestratorLifecycle(
      DrsOrchestrator orchestrator,
      AuditLog audit,
      @Qualifier("recoveryWorkers") Executor workers) {
    this.orchestrator = orchestrator;
    this.audit = audit;
    this.workers = workers;
  }

  @Override
  public void start() {
    orchestrator.resumeUnsettled();
    orchestrator.runSchedules(audit, workers);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    orchestrator.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server begins to listen, and after it has answered its last request. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  /** What is closed does not open again. */
  @Override
  public boolean isPauseable() {
    return false;
  }
}

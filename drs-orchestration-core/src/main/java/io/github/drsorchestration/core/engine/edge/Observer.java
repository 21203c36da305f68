package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what the decider asked, with as few calls as possible. */
public final class Observer {

  private static final Logger LOG = LoggerFactory.getLogger(Observer.class);

  private final Ports ports;
  private final JobCache jobs;
  private final QuotaCache quotas;
  private final Claims claims;
  private final Contention contention;

  public Observer(Ports ports, JobCache jobs, Claims claims, Contention contention) {
    this.ports = ports;
    this.jobs = jobs;
    this.quotas = new QuotaCache(ports.quotaSource(), ports.time());
    this.claims = claims;
    this.contention = contention;
  }

  /** Answers every open question, or says why not. */
  public void answer(Answers answers) {
    Lookups lookups = new Lookups(ports, jobs, quotas, claims, contention);
    answers.open().forEach(question -> question.putTo(lookups));
    lookups.all().forEach(lookup -> answer(answers, lookup));
  }

  private static void answer(Answers answers, Lookup lookup) {
    try {
      lookup.call().get().accept(answers);
    } catch (AccessDeniedException | NotInitializedException | CallRejectedException e) {
      giveUp(answers, lookup, e, true);
    } catch (RuntimeException e) {
      giveUp(answers, lookup, e, false);
    }
  }

  private static void giveUp(Answers answers, Lookup lookup, RuntimeException e, boolean lasting) {
    LOG.warn(
        "could not find out {}: {}",
        lookup.questions().get(0).getClass().getSimpleName(),
        e.toString());
    Answers.Unanswered why = new Answers.Unanswered(String.valueOf(e.getMessage()), lasting);
    lookup.questions().forEach(question -> answers.fail(question, why));
  }
}

package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one execution has asked and not used yet: its answers may come one after the other. */
final class Inquiries {

  private final Ports ports;
  private final Runnable wake;
  private final Map<List<Question<?>>, Inquiry> inquiries = new LinkedHashMap<>();

  Inquiries(Ports ports, Runnable wake) {
    this.ports = ports;
    this.wake = wake;
  }

  /** The answers that came since they were asked for. */
  synchronized Answers answers() {
    Answers answers = new Answers();
    inquiries.values().removeIf(it -> !it.isUnderWay() && !it.isUseful(ports.time().now()));
    inquiries.values().stream()
        .filter(inquiry -> !inquiry.isUnderWay())
        .forEach(inquiry -> inquiry.putInto(answers));
    return answers;
  }

  /** Asks, or finds that it was asked already. */
  synchronized Inquiry start(Lookup lookup) {
    Inquiry present = inquiries.get(lookup.questions());
    if (present != null && (present.isUnderWay() || present.isUseful(ports.time().now()))) {
      return present;
    }
    Inquiry started = Inquiry.start(lookup, ports, wake);
    inquiries.put(lookup.questions(), started);
    return started;
  }
}

package io.github.drsorchestration.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventChainTest {

  private static final String PLAN_HASH = EventChain.sha256("plan");

  @Test
  void sha_256_is_what_the_standard_says() {
    assertThat(EventChain.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_empty_chain_and_an_intact_one_have_no_problem() {
    assertThat(EventChain.problem(PLAN_HASH, List.of())).isEmpty();
    assertThat(EventChain.problem(PLAN_HASH, chain(5))).isEmpty();
  }

  @Test
  void a_missing_an_inserted_and_a_moved_entry_show() {
    List<ExecutionEvent> missing = chain(5);
    missing.remove(2);
    List<ExecutionEvent> inserted = chain(5);
    inserted.add(2, inserted.get(2));
    List<ExecutionEvent> moved = chain(5);
    moved.set(2, chain(5).get(3));
    moved.set(3, chain(5).get(2));

    assertThat(EventChain.problem(PLAN_HASH, missing)).contains("event 3 is missing, found 4");
    assertThat(EventChain.problem(PLAN_HASH, inserted)).contains("event 4 is missing, found 3");
    assertThat(EventChain.problem(PLAN_HASH, moved)).contains("event 3 is missing, found 4");
  }

  @Test
  void a_changed_entry_shows_and_so_does_one_that_was_sealed_anew() {
    List<ExecutionEvent> changed = chain(5);
    ExecutionEvent forged = changed.get(2).toBuilder().actor("mallory").build();
    changed.set(2, forged);
    List<ExecutionEvent> sealed = chain(5);
    sealed.set(2, sealed(forged));

    assertThat(EventChain.problem(PLAN_HASH, changed)).contains("event 3 was changed");
    assertThat(EventChain.problem(PLAN_HASH, sealed))
        .contains("event 4 does not follow the one before it");
  }

  @Test
  void a_chain_of_another_plan_shows() {
    assertThat(EventChain.problem(EventChain.sha256("other"), chain(2)))
        .contains("event 1 does not follow the one before it");
  }

  @Test
  void the_order_of_the_particulars_does_not_matter_and_their_borders_do() {
    ExecutionEvent event = chain(1).get(0);

    assertThat(with(event, Map.of("a", "1", "b", "2")))
        .isEqualTo(with(event, new LinkedHashMap<>(Map.of("b", "2", "a", "1"))));
    assertThat(with(event, Map.of("ab", "c"))).isNotEqualTo(with(event, Map.of("a", "bc")));
    assertThat(with(event, Map.of("a", "b", "c", "d")))
        .isNotEqualTo(with(event, Map.of("a", "bcd")));
  }

  @Test
  void what_is_absent_is_not_the_same_as_what_is_empty() {
    ExecutionEvent event = chain(1).get(0);

    assertThat(EventChain.hash(event.toBuilder().reason("").build()))
        .isNotEqualTo(EventChain.hash(event));
  }

  @Test
  void everything_that_is_known_of_the_actor_is_covered_and_an_id_alone_hashes_as_a_text_did() {
    ExecutionEvent event = chain(1).get(0).toBuilder().actor("ann").build();
    Actor named = new Actor("ann", Optional.of("Ann"), Optional.empty());
    Actor signedIn = new Actor("ann", Optional.empty(), Optional.of("Ann"));

    assertThat(
            Set.of(
                EventChain.hash(event),
                EventChain.hash(event.toBuilder().actor(named).build()),
                EventChain.hash(event.toBuilder().actor(signedIn).build())))
        .hasSize(3);
  }

  private static String with(ExecutionEvent event, Map<String, String> details) {
    return EventChain.hash(event.toBuilder().flatDetails(details).build());
  }

  private static List<ExecutionEvent> chain(int length) {
    List<ExecutionEvent> events = new ArrayList<>();
    String previous = PLAN_HASH;
    for (int i = 1; i <= length; i++) {
      ExecutionEvent event =
          sealed(
              ExecutionEvent.builder()
                  .executionId("x")
                  .sequence(i)
                  .at(Instant.EPOCH)
                  .type(EventType.REQUEST_MADE)
                  .actor("ada")
                  .previousHash(previous)
                  .hash("")
                  .build());
      events.add(event);
      previous = event.hash();
    }
    return events;
  }

  private static ExecutionEvent sealed(ExecutionEvent event) {
    return event.toBuilder().hash(EventChain.hash(event)).build();
  }
}

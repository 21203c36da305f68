package io.github.drsorchestration.core.service.place;

import java.util.Optional;

/**
 * What came of one question.
 *
 * @param question the question
 * @param value the answer, where there was one
 * @param problem why there was none
 * @param <Q> what was asked
 * @param <T> what was answered
 */
public record Answer<Q, T>(Q question, Optional<T> value, Optional<Diagnosis> problem) {}

/**
 * What is asked about the world while deciding, and what is known of it: {@link
 * io.github.drsorchestration.core.question.Question} and {@link
 * io.github.drsorchestration.core.question.Answers}.
 */
@NullMarked
package io.github.drsorchestration.core.question;

import org.jspecify.annotations.NullMarked;

/**
 * Who acts, what that allows, and the audit log of it. Start at {@link Principal}; within an
 * execution, people are {@linkplain Actor actors}.
 */
@NullMarked
package io.github.drsorchestration.api.access;

import org.jspecify.annotations.NullMarked;

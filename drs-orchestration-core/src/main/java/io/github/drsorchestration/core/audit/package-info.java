/** What makes an execution's record tamper-evident. */
@NullMarked
package io.github.drsorchestration.core.audit;

import org.jspecify.annotations.NullMarked;

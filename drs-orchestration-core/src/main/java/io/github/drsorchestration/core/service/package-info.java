/** The use cases: protection groups, recovery plans and executions. */
@NullMarked
package io.github.drsorchestration.core.service;

import org.jspecify.annotations.NullMarked;

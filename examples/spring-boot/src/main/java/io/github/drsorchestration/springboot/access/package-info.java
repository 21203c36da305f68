/**
 * Who may use what. Start at {@link
 * io.github.drsorchestration.springboot.access.SecurityConfiguration}.
 */
@NullMarked
package io.github.drsorchestration.springboot.access;

import org.jspecify.annotations.NullMarked;

/** What listeners of the application hear. */
@NullMarked
package io.github.drsorchestration.springboot.event;

import org.jspecify.annotations.NullMarked;

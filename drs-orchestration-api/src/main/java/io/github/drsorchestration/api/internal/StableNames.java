package io.github.drsorchestration.api.internal;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An unchangeable set of names in an order that no process changes: the caller's where there is
 * one, such as that of a document, and otherwise sorted. Known by its type to need no further copy.
 */
public final class StableNames extends AbstractSet<String> {

  private final Set<String> names;

  public StableNames(String field, Set<String> names) {
    names.forEach(name -> Check.present(field, name));
    boolean ordered = names instanceof LinkedHashSet || names instanceof SortedSet;
    this.names =
        Collections.unmodifiableSet(new LinkedHashSet<>(ordered ? names : new TreeSet<>(names)));
  }

  @Override
  public boolean contains(Object name) {
    return names.contains(name);
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  @Override
  public int size() {
    return names.size();
  }
}

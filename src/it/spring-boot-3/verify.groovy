// The project's Spring is its own: nothing in the tree comes from the kit.
def tree = new File(basedir, 'tree.txt').readLines()
def kit = tree.findIndexOf { it.contains('io.twindesk:twindesk:jar:testkit:') }
assert kit == tree.size() - 1 && tree[kit].startsWith('\\- '): "the kit brings something along:\n" + tree.join('\n')
assert tree.findAll { it.contains('org.springframework.boot:') }.every { it.contains(':3.5.') }: tree.join('\n')
assert !tree.any { it =~ /tools\.jackson|hibernate-core/ }: tree.join('\n')
return true

// The project has its own Spring version: the kit adds nothing to the dependency tree.
def tree = new File(basedir, 'tree.txt').readLines()
def kit = tree.findIndexOf { it.contains('io.twindesk:twindesk:jar:testkit:') }
assert kit == tree.size() - 1 && tree[kit].startsWith('\\- '): "the kit has dependencies:\n" + tree.join('\n')
assert tree.findAll { it.contains('org.springframework.boot:') }.every { it.contains(':3.5.') }: tree.join('\n')
assert !tree.any { it =~ /tools\.jackson|hibernate-core/ }: tree.join('\n')
return true

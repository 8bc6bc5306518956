/**
 * Words of the printers' filler text that no living language has often ("Lorem ipsum …", and the sentences that
 * generators of test data make from its source, Cicero's "De finibus bonorum et malorum").
 */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `lorem ipsum dolor amet consectetur consetetur adipiscing adipisci elit sadipscing elitr diam nonumy eirmod tempor
  invidunt labore dolore magna aliquyam aliqua erat voluptua accusam justo duo dolores rebum clita kasd gubergren
  takimata sanctus incididunt minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis
  aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident
  culpa officia deserunt mollit anim laborum perspiciatis unde omnis iste natus voluptatem accusantium doloremque
  laudantium totam rem aperiam eaque ipsa inventore veritatis quasi architecto beatae vitae dicta explicabo nemo ipsam
  quia voluptas aspernatur odit fugit consequuntur magni ratione sequi nesciunt neque porro quisquam dolorem numquam eius
  modi tempora incidunt laboriosam quaerat minima nostrum corporis suscipit aliquid commodi vel eum iure quam nihil
  molestiae illum atque corrupti quos quas molestias excepturi occaecati cupiditate provident similique mollitia harum
  quidem rerum facilis expedita distinctio libero tempore soluta nobis eligendi optio cumque impedit quo minus maxime
  placeat facere possimus assumenda repellendus temporibus quibusdam officiis debitis necessitatibus saepe eveniet
  voluptates repudiandae recusandae itaque earum tenetur sapiente delectus reiciendis maiores alias perferendis doloribus
  asperiores repellat et aut ut in est qui ea non`
    .split(/\s+/)
    .filter((word) => word.length > 3),
);

/**
 * Words of the printers' filler text that no living language has often ("Lorem ipsum …", and the sentences that
 * generators of test data make from its source, Cicero's "De finibus bonorum et malorum").
 */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `lorem ipsum amet consectetur consetetur adipiscing adipisci sadipscing elitr nonumy eirmod tempor invidunt
  aliquyam aliqua voluptua accusam rebum clita kasd gubergren takimata sanctus incididunt veniam nostrud
  exercitation ullamco laboris nisi aliquip consequat irure reprehenderit voluptate cillum fugiat pariatur excepteur
  occaecat cupidatat proident deserunt laborum perspiciatis omnis voluptatem accusantium doloremque laudantium
  aperiam eaque ipsa inventore veritatis architecto beatae vitae explicabo nemo ipsam voluptas aspernatur fugit
  consequuntur sequi nesciunt neque quisquam dolorem tempora incidunt laboriosam quaerat nostrum corporis suscipit
  aliquid commodi molestiae atque corrupti molestias excepturi occaecati cupiditate provident similique mollitia
  expedita distinctio soluta eligendi cumque impedit placeat possimus assumenda repellendus temporibus quibusdam
  officiis debitis necessitatibus saepe eveniet voluptates repudiandae recusandae itaque earum tenetur sapiente
  delectus reiciendis perferendis doloribus asperiores repellat`.split(/\s+/),
);
